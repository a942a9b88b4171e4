// spawn: std::thread
// loop: for over a map
// origin: vector parameter, grouped
// waits: after the loop
// distance: same function
// differs: key of the groups
// A: unbounded Y1 | limiter: a group per customer
// B: bounded N1 | limiter: a group per severity, of four values
// witness: runnable
#include "witness.h"
#include <array>
#include <map>
#include <thread>
#include <vector>

enum class Severity : unsigned char { Low, Medium, High, Critical };

struct Incident {
  unsigned customer = 0;
  Severity severity = Severity::Low;
};

using Bundle = std::vector<Incident>;

static void mailDigest(const Bundle &bundle) {
  if (!bundle.empty())
    witness::task();
}

void mailDigests(const std::vector<Incident> &incidents) {
#ifdef TWIN
  std::array<Bundle, 4> bundles;
  for (const Incident &incident : incidents)
    bundles[static_cast<unsigned char>(incident.severity) & 3].push_back(incident);
  std::vector<std::thread> mailers;
  for (const Bundle &bundle : bundles)
    mailers.emplace_back([&bundle] { mailDigest(bundle); });
#else
  std::map<unsigned, Bundle> bundles;
  for (const Incident &incident : incidents)
    bundles[incident.customer].push_back(incident);
  std::vector<std::thread> mailers;
  for (const auto &[customer, bundle] : bundles)
    mailers.emplace_back([&b = bundle] { mailDigest(b); });
#endif
  for (auto &mailer : mailers)
    mailer.join();
}

int main(int argc, char **argv) {
  std::vector<Incident> incidents(witness::size(argc, argv));
  for (unsigned i = 0; i < incidents.size(); ++i)
    incidents[i] = {i, static_cast<Severity>(i % 4)};
  mailDigests(incidents);
  return witness::report();
}
