/**
 * The vocabulary of every decision: commands, who acts, the rules that refuse, and what a handler
 * may know.
 */
package dev.countersign.command;
