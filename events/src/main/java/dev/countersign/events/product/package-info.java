/** What happens to the product catalogue. */
package dev.countersign.events.product;
