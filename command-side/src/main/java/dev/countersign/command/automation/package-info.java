/** Sends the commands that events demand: each once and in order, also after a crash. */
package dev.countersign.command.automation;
