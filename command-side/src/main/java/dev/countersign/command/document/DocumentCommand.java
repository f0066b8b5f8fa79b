package dev.countersign.command.document;

import dev.countersign.command.Command;

/** A command that names a file, which may be stored. */
public interface DocumentCommand extends Command {
  /** The SHA-256 of the file. */
  String fileHash();
}
