/** The first version of the opportunity policy. */
package dev.countersign.command.policy.establishopportunities;
