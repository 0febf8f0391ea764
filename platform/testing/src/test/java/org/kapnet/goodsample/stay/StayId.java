package org.kapnet.goodsample.stay;

import java.util.UUID;

record StayId(UUID value) {}
