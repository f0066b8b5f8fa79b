/**
 * How others read a secondary sales contract before it is submitted, and what they find (2.4.2).
 */
package dev.countersign.command.contract.review;
