/** Memos: changes of scope, countersigned by both parties. */
package dev.countersign.command.memo;
