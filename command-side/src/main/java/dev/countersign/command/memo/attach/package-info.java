/** Making a memo part of its contract. */
package dev.countersign.command.memo.attach;
