/** Originals (3.3): each has one holder at any time, and where it has been can be told. */
package dev.countersign.command.contract.custody;
