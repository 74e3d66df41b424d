from qt_hook import qt_parts

hiddenimports, binaries, datas = qt_parts(__file__)
