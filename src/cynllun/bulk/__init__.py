"""The law for whole rolls: frames in, frames out. No Django."""
