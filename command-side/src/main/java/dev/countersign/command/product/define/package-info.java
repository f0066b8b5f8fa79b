/** Defining a product. */
package dev.countersign.command.product.define;
