/** Voiding a number together with its contract. */
package dev.countersign.command.contract.voidnumber;
