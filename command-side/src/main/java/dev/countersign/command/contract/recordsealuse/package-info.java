/** Recording the use of a seal. */
package dev.countersign.command.contract.recordsealuse;
