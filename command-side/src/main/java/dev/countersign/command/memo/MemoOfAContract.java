package dev.countersign.command.memo;

import dev.countersign.command.Command;

/** What brings a memo and its contract together: the contract must be one that can change. */
sealed interface MemoOfAContract extends Command permits DraftMemo, AttachMemo {}
