package dev.countersign.command.contract.terms;

import dev.countersign.command.contract.drafting.Parent;
import dev.countersign.command.contract.review.Review;
import dev.countersign.events.CustomerId;
import dev.countersign.events.Money;

/**
 * What the terms of a type may ask of the rest of a contract that is submitted.
 *
 * @param customerId its customer
 * @param amount its amount
 * @param parent what it adds to
 * @param review how others read it
 */
public record Submission(CustomerId customerId, Money amount, Parent parent, Review review) {}
