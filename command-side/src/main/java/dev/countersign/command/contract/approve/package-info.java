/** Approving a step of the route. */
package dev.countersign.command.contract.approve;
