package dev.countersign.command.contract.terms;

import dev.countersign.command.contract.review.Review;
import dev.countersign.events.Money;

/**
 * What the terms of a type may ask of the rest of a contract that is submitted.
 *
 * @param amount its amount
 * @param parent what it adds to
 * @param review how others read it
 */
public record Submission(Money amount, ParentContract parent, Review review) {}
