package org.doudi.engine.policy;

import java.util.Arrays;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;

/** Gathers deliveries' numbers, each once, in order: nearly always none, one or two. */
final class DeliverySet {

    private long[] numbers = new long[4];
    private int size;

    void clear() {
        size = 0;
    }

    void add(long delivery) {
        if (size > 0 && numbers[size - 1] == delivery || delivery == Sources.NONE) {
            return;
        }
        int place = size;
        while (place > 0 && numbers[place - 1] > delivery) {
            place--;
        }
        if (place > 0 && numbers[place - 1] == delivery) {
            return;
        }
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        System.arraycopy(numbers, place, numbers, place + 1, size - place);
        numbers[place] = delivery;
        size++;
    }

    boolean isEmpty() {
        return size == 0;
    }

    DeliverySet copy() {
        DeliverySet copy = new DeliverySet();
        copy.numbers = Arrays.copyOf(numbers, size);
        copy.size = size;
        return copy;
    }

    Set<Long> toSet() {
        if (size == 1) {
            return Set.of(numbers[0]);
        }
        Set<Long> set = new TreeSet<>();
        for (int i = 0; i < size; i++) {
            set.add(numbers[i]);
        }
        return Collections.unmodifiableSet(set);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof DeliverySet set && Arrays.equals(numbers, 0, size, set.numbers, 0, set.size);
    }

    @Override
    public int hashCode() {
        long hash = size;
        for (int i = 0; i < size; i++) {
            hash = 31 * hash + numbers[i];
        }
        return Long.hashCode(hash);
    }
}
