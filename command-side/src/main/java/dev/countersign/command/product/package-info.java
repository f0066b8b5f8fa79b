/** The product catalogue. */
package dev.countersign.command.product;
