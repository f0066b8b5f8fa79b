/**
 * Numbers of contracts (3.2): the next of a series, without gaps, registered for ever once
 * allocated.
 */
package dev.countersign.command.contract.numbering;
