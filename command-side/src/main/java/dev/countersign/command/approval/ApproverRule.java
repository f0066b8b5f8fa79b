package dev.countersign.command.approval;

import dev.countersign.command.Rule;

/**
 * Judges whether somebody may act on a step of a route. A command that names this among what may
 * refuse it may be refused by all of them.
 */
interface ApproverRule extends Rule {}
