// What the tests need of the AWS SDK for C++.
#pragma once

namespace Aws::Client {
struct ClientConfiguration {
  ClientConfiguration();
  unsigned maxConnections;
  long requestTimeoutMs;
};
} // namespace Aws::Client
