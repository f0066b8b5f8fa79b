/** Answers what the company works with: customers, products, branches, and the rules in force. */
@NullMarked
package dev.countersign.query.directory;

import org.jspecify.annotations.NullMarked;
