/** Moving a product to another product line. */
package dev.countersign.command.product.reclassify;
