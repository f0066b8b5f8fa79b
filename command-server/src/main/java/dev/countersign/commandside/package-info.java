/** Starts the command side alone, beside query sides on the same database. */
package dev.countersign.commandside;
