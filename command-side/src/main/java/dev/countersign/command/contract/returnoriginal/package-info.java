/** Taking a lent original back. */
package dev.countersign.command.contract.returnoriginal;
