/** Writing down a change of scope. */
package dev.countersign.command.memo.draft;
