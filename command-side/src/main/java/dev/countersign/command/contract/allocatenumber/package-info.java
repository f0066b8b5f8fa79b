/** Giving an approved contract its number. */
package dev.countersign.command.contract.allocatenumber;
