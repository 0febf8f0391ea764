package org.kapnet.local.walk;

/** Who is in the stack after the walk: the network and the ids of its three patients. */
public record People(Network network, String patientOne, String patientTwo, String patientThree) {}
