/** The first version of the contract policy. */
package dev.countersign.command.policy.establishcontracts;
