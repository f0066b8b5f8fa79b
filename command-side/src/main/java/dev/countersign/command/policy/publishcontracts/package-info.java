/** A new version of the contract policy. */
package dev.countersign.command.policy.publishcontracts;
