/** Signing a memo. */
package dev.countersign.command.memo.countersign;
