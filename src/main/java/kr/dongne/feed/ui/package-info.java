/** Where feeds are made and looked after, and the address under which calendar programs read them. */
@NullMarked
package kr.dongne.feed.ui;

import org.jspecify.annotations.NullMarked;
