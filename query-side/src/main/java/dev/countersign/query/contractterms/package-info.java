/**
 * Answers what differs between the types of contracts, and how it stands with each (2.4, 3.2.5).
 */
@NullMarked
package dev.countersign.query.contractterms;

import org.jspecify.annotations.NullMarked;
