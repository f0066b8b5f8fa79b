/** The seals of our company: who keeps each, what it was used for, its loans, and its end. */
package dev.countersign.command.seal;
