// Declarations of the Azure SDK for C++ (8874c67).
#pragma once
#include <string>
#include <vector>

namespace Azure {
namespace Core {
template <class T> struct Operation {
  int PollUntilDone(int period);
  int Poll();
};
template <class T> struct PagedResponse {
  bool HasPage() const;
  void MoveToNextPage();
};
} // namespace Core
namespace Storage::Blobs {
struct StartBlobCopyOperation final : Core::Operation<int> {};
struct ListBlobsPagedResponse final
    : Core::PagedResponse<ListBlobsPagedResponse> {
  std::vector<std::string> Blobs;
};
struct BlobClient {
  StartBlobCopyOperation StartCopyFromUri(const std::string &) const;
  int DownloadTo(const std::string &) const;
  int Delete() const;
};
} // namespace Storage::Blobs
} // namespace Azure
