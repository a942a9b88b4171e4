// RUN: %row_check azure %s -- -std=c++17 -I%stubs/azure
#include "spawn.h"

extern Azure::Storage::Blobs::StartBlobCopyOperation Copy; //= handle
extern Azure::Storage::Blobs::ListBlobsPagedResponse Page; //= input

void blobs(const Azure::Storage::Blobs::BlobClient &client) {
  client.StartCopyFromUri("a"); //= spawn async-call
  Copy.PollUntilDone(1);        //= join
  Copy.Poll();
  client.DownloadTo("a");       //= neutral
  client.Delete();
}
