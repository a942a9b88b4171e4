// spawn: pthread_create detached
// loop: nftw
// origin: files of a tree
// waits: detached, or join
// distance: callback
// differs: where the end is awaited
// A: unbounded Y1 | limiter: none
// B: bounded N3 | limiter: joined in the callback
// witness: runnable
#include "witness.h"
#include <ftw.h>
#include <pthread.h>
#include <string.h>
#include <sys/stat.h>

static unsigned long scanned;

static void *scan_file(void *arg)
{
	char *path = arg;
	witnessTask();
	__atomic_add_fetch(&scanned, 1, __ATOMIC_RELAXED);
	free(path);
	return NULL;
}

static int on_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	pthread_t tid;
	char *copy;

	(void)ftw;
	if (type != FTW_F || !S_ISREG(st->st_mode))
		return 0;
	copy = strdup(path);
	if (!copy || pthread_create(&tid, NULL, scan_file, copy) != 0) {
		free(copy);
		return -1;
	}
#ifdef TWIN
	pthread_join(tid, NULL);
#else
	pthread_detach(tid);
#endif
	return 0;
}

int scan_tree(const char *root)
{
	return nftw(root, on_entry, 32, FTW_PHYS | FTW_MOUNT);
}

static int remove_entry(const char *path, const struct stat *st, int type, struct FTW *ftw)
{
	return remove(path);
}

int main(int argc, char **argv)
{
	char root[] = "/tmp/scanXXXXXX";
	char name[64];

	mkdtemp(root);
	for (size_t n = witnessSize(argc, argv); n > 0; n--) {
		snprintf(name, sizeof(name), "%s/%zu", root, n);
		fclose(fopen(name, "w"));
	}
	scan_tree(root);
	nftw(root, remove_entry, 32, FTW_PHYS | FTW_DEPTH);
	return witnessReport();
}
