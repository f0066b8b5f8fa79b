/**
 * What stands in a contract (2.3.3): its maker writes lines whose sum is the amount, until it is
 * approved.
 */
package dev.countersign.command.contract.drafting;
