// spawn: pthread_create detached
// loop: callback of nftw
// origin: directory tree
// waits: detached
// distance: callback
// differs: whether the callback takes a slot
// A: unbounded Y4 | limiter: sem_trywait, its answer is not used
// B: bounded N4 | limiter: sem_wait before
// witness: runnable
#include "witness.h"
#include <fcntl.h>
#include <ftw.h>
#include <pthread.h>
#include <semaphore.h>
#include <stdlib.h>
#include <string.h>

static sem_t budget;

static void *readahead_file(void *arg)
{
	char *path = arg;
	int fd = open(path, O_RDONLY);

	witnessTask();
	if (fd >= 0)
		close(fd);
	free(path);
	sem_post(&budget);
	return NULL;
}

static int visit(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	pthread_t t;

	(void)st;
	(void)ftw;
	if (flag != FTW_F)
		return 0;
#ifdef TWIN
	sem_wait(&budget);
#else
	sem_trywait(&budget);
#endif
	if (pthread_create(&t, NULL, readahead_file, strdup(path)))
		return 1;
	pthread_detach(t);
	return 0;
}

int prefetch_tree(const char *root)
{
	return nftw(root, visit, 16, FTW_PHYS);
}

static int erase(const char *path, const struct stat *st, int flag, struct FTW *ftw)
{
	(void)st;
	(void)flag;
	(void)ftw;
	return remove(path);
}

int main(int argc, char **argv)
{
	size_t n = witnessSize(argc, argv), i;
	char dir[] = "/tmp/vfs.XXXXXX", name[64];

	sem_init(&budget, 0, 10);
	if (!mkdtemp(dir))
		return 1;
	for (i = 0; i < n; i++) {
		snprintf(name, sizeof name, "%s/%zu.so", dir, i);
		close(open(name, O_CREAT | O_WRONLY, 0600));
	}
	prefetch_tree(dir);
	nftw(dir, erase, 16, FTW_DEPTH | FTW_PHYS);
	return witnessReport();
}
