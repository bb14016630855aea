"""The words of the page in a subject access export."""

from collections.abc import Mapping

from cynllun.law.words import Text

WORDS: Mapping[str, Text] = {
    "file": Text(en="read-me-in-english", cy="darllen-yn-gymraeg"),
    "title": Text(
        en="Everything that Cynllun keeps about one learner",
        cy="Popeth y mae Cynllun yn ei gadw am un dysgwr",
    ),
    "made_on": Text(en="Made on", cy="Gwnaed ar"),
    "both": Text(
        en="The same is beside this page for programs, in record.json; record.schema.json says what is "
        "where.",
        cy="Mae'r un peth wrth ymyl y dudalen hon ar gyfer rhaglenni, yn record.json; dywed "
        "record.schema.json beth sydd ble.",
    ),
    "who": Text(en="Who it is about", cy="Am bwy y mae"),
    "school": Text(en="School", cy="Ysgol"),
    "mark": Text(en="Number in the trail", cy="Rhif yn y trywydd"),
    "facts": Text(en="The facts", cy="Y ffeithiau"),
    "answer": Text(en="What the law says of them", cy="Yr hyn a ddywed y gyfraith amdanynt"),
    "asked_of": Text(en="On the day", cy="Ar y diwrnod"),
    "because": Text(en="What the rules ask", cy="Yr hyn y mae'r rheolau'n ei ofyn"),
    "yes": Text(en="Yes", cy="Ydy"),
    "no": Text(en="No", cy="Nac ydy"),
    "not_known": Text(en="Not known", cy="Ddim yn hysbys"),
    "records": Text(en="Recorded and corrected by people", cy="Cofnodwyd a chywirwyd gan bobl"),
    "uploads": Text(en="Files that wrote the record", cy="Ffeiliau a ysgrifennodd y cofnod"),
    "invitations": Text(en="People invited to the record", cy="Pobl a wahoddwyd at y cofnod"),
    "accounts": Text(en="The learner's own account", cy="Cyfrif y dysgwr ei hun"),
    "holds": Text(en="Legal holds", cy="Ataliadau cyfreithiol"),
    "events": Text(en="Done and read, by whom", cy="Gwnaed a darllenwyd, gan bwy"),
    "none": Text(en="None.", cy="Dim."),
    "fact": Text(en="Fact", cy="Ffaith"),
    "before": Text(en="Before", cy="Cyn hynny"),
    "after": Text(en="After", cy="Wedyn"),
    "why": Text(en="Why", cy="Pam"),
    "by": Text(en="By", cy="Gan"),
    "on": Text(en="On", cy="Ar"),
    "taken_back": Text(en="Taken back on", cy="Tynnwyd yn ôl ar"),
    "applied_by": Text(en="Applied by", cy="Defnyddiwyd gan"),
    "person": Text(en="Person", cy="Person"),
    "role": Text(en="Role", cy="Rôl"),
    "first_day": Text(en="First day", cy="Diwrnod cyntaf"),
    "last_day": Text(en="Last day", cy="Diwrnod olaf"),
    "email": Text(en="Email address", cy="Cyfeiriad e-bost"),
    "added_on": Text(en="Added on", cy="Ychwanegwyd ar"),
    "lifted_on": Text(en="Lifted on", cy="Codwyd ar"),
    "happened": Text(en="What was done", cy="Beth a wnaed"),
}
