package dev.countersign.command.contract.drafting;

import dev.countersign.command.Command;

/** A command that says what the text of a contract is, as a whole or in one clause. */
public sealed interface TextCommand extends Command permits Draft, ClauseCommand {}
