package dev.countersign.command.policy;

import dev.countersign.command.Rule;

/**
 * Judges what a policy says, whatever it said before. A command that names this among what may
 * refuse it may be refused by all of them.
 */
public interface PolicyRule extends Rule {}
