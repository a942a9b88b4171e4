// spawn: std::thread
// loop: counted
// origin: number in a request or of a virtual function
// waits: join after the loop
// distance: same function
// limiter: none
// differs: where the number of slides comes from
// A: abstain-ok U2 | origin: virtual function of a reader
// B: unbounded Y1 | origin: field of a request
// witness: runnable
#include "witness.h"
#include <memory>
#include <string>
#include <thread>
#include <vector>

/// The driver of a slide scanner; each vendor ships its own.
class ScannerDriver {
public:
  virtual ~ScannerDriver() = default;
  virtual unsigned trays() const = 0;
};

extern "C" std::unique_ptr<ScannerDriver> openDriver(const char *Vendor);

struct ScanRequest {
  std::string Vendor;
  unsigned Trays = 0;
  int Dpi = 2400;
};

class SlideArchive {
public:
  unsigned scan(const ScanRequest &Request, const ScannerDriver &Driver) {
#ifdef TWIN
    unsigned Count = Request.Trays;
    (void)Driver;
#else
    unsigned Count = Driver.trays();
#endif
    Digitised.assign(Count, 0);
    std::vector<std::thread> Heads;
    for (unsigned Tray = 0; Tray != Count; ++Tray)
      Heads.emplace_back(&SlideArchive::digitise, this, Tray, Request.Dpi);
    for (std::thread &H : Heads)
      H.join();
    return Count;
  }

private:
  void digitise(unsigned Tray, int Dpi) {
    witness::task();
    Digitised[Tray] = Dpi;
  }

  std::vector<int> Digitised;
};

#ifndef ARCHIVE_WITH_VENDOR_DRIVERS
namespace {
class LoopbackDriver : public ScannerDriver {
public:
  unsigned trays() const override {
    const char *Fitted = std::getenv("LOOPBACK_TRAYS");
    return Fitted ? static_cast<unsigned>(std::atoi(Fitted)) : 2;
  }
};
} // namespace

extern "C" std::unique_ptr<ScannerDriver> openDriver(const char *) {
  return std::make_unique<LoopbackDriver>();
}
#endif

int main(int argc, char **argv) {
  ScanRequest Request{"loopback", static_cast<unsigned>(witness::size(argc, argv))};
  auto Driver = openDriver(Request.Vendor.c_str());
  SlideArchive().scan(Request, *Driver);
  return witness::report();
}
