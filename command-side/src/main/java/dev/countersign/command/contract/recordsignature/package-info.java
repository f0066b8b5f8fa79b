/** Recording what a party signed. */
package dev.countersign.command.contract.recordsignature;
