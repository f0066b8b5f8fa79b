/** A new version of the opportunity policy. */
package dev.countersign.command.policy.publishopportunities;
