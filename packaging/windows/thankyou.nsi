; The installer for Windows, for one person, without an administrator (docs/delivery.md).
;
; Compiled by packaging/delivery/windows.py, which defines: VERSION and NUMBERS (0.1.0.0), FILES (a
; file that says where each file of the program goes), SIZE (KiB), OUT, ICON, LANGUAGES (a file that
; includes words/*.nsh), CONSOLE and WINDOW (the programs), TITLE, PUBLISHER, DESCRIPTION, ENDING, TYPE; perhaps TARGET (amd64-unicode
; where the stubs are installed, as Debian has them) and SIGN (a command that signs the file behind it).

Unicode true
!ifdef TARGET
  Target ${TARGET}
!endif
!include "MUI2.nsh"
!include "LogicLib.nsh"
!include "WinVer.nsh"
!include "x64.nsh"
!include "Integration.nsh"

!define CLASS "thankyou.card"
!define CLASSES "Software\Classes"
!define UNINSTALL "Software\Microsoft\Windows\CurrentVersion\Uninstall\thankyou"
!define APP_PATHS "Software\Microsoft\Windows\CurrentVersion\App Paths"

Name "${TITLE}"
BrandingText "${TITLE} ${VERSION}"
OutFile "${OUT}"
RequestExecutionLevel user
ManifestSupportedOS Win10
ManifestDPIAware true
InstallDir "$LOCALAPPDATA\Programs\${TITLE}"
InstallDirRegKey HKCU "${UNINSTALL}" "InstallLocation"
SetCompressor /SOLID lzma
SetCompressorDictSize 64
SetDateSave off
CRCCheck force
ShowInstDetails nevershow
ShowUninstDetails nevershow

!ifdef SIGN
  !finalize '${SIGN} "%1"'
  !uninstfinalize '${SIGN} "%1"'
!endif

!define MUI_ICON "${ICON}"
!define MUI_UNICON "${ICON}"
!define MUI_ABORTWARNING
!define MUI_PAGE_CUSTOMFUNCTION_LEAVE AFolderOfItsOwn
!insertmacro MUI_PAGE_DIRECTORY
!insertmacro MUI_PAGE_INSTFILES
!define MUI_FINISHPAGE_RUN "$INSTDIR\${WINDOW}"
!define MUI_FINISHPAGE_NOAUTOCLOSE
!insertmacro MUI_PAGE_FINISH
!define MUI_UNCONFIRMPAGE_TEXT_TOP "$(Kept)"
!insertmacro MUI_UNPAGE_CONFIRM
!insertmacro MUI_UNPAGE_INSTFILES

; The first is taken where Windows speaks none of them.
!include "${LANGUAGES}"

VIProductVersion "${NUMBERS}"
VIFileVersion "${NUMBERS}"
!macro Told NAME VALUE
  VIAddVersionKey /LANG=${LANG_ENGLISH} "${NAME}" "${VALUE}"
!macroend
!insertmacro Told "ProductName" "${TITLE}"
!insertmacro Told "ProductVersion" "${VERSION}"
!insertmacro Told "FileVersion" "${VERSION}"
!insertmacro Told "FileDescription" "${DESCRIPTION}"
!insertmacro Told "CompanyName" "${PUBLISHER}"
!insertmacro Told "LegalCopyright" "© ${PUBLISHER}. MIT licence."

Function .onInit
  ${IfNot} ${AtLeastWin10}
  ${OrIfNot} ${RunningX64}
    MessageBox MB_OK|MB_ICONSTOP "$(TooOld)" /SD IDOK
    SetErrorLevel 2
    Quit
  ${EndIf}
FunctionEnd

; A folder that is somebody's gets one for the program within it: what is ours can then be told
; from what is theirs when it is removed.
Function AFolderOfItsOwn
  ${If} ${FileExists} "$INSTDIR\*.*"
  ${AndIfNot} ${FileExists} "$INSTDIR\${WINDOW}"
    FindFirst $0 $1 "$INSTDIR\*.*"
    ${DoWhile} $1 != ""
      ${If} $1 != "."
      ${AndIf} $1 != ".."
        StrCpy $INSTDIR "$INSTDIR\${TITLE}"
        ${ExitDo}
      ${EndIf}
      FindNext $0 $1
    ${Loop}
    FindClose $0
  ${EndIf}
FunctionEnd

; A program that runs cannot be written over. Its window is asked for; silently, the exit code is 3.
!macro UntilClosed UN
Function ${UN}UntilClosed
  again:
  StrCpy $1 0
  ${If} ${FileExists} "$INSTDIR\${WINDOW}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${WINDOW}" a
    ${If} ${Errors}
      StrCpy $1 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} ${FileExists} "$INSTDIR\${CONSOLE}"
    ClearErrors
    FileOpen $0 "$INSTDIR\${CONSOLE}" a
    ${If} ${Errors}
      StrCpy $1 1
    ${Else}
      FileClose $0
    ${EndIf}
  ${EndIf}
  ${If} $1 == 1
    MessageBox MB_RETRYCANCEL|MB_ICONEXCLAMATION "$(StillOpen)" /SD IDCANCEL IDRETRY again
    SetErrorLevel 3
    Quit
  ${EndIf}
FunctionEnd
!macroend
!insertmacro UntilClosed ""
!insertmacro UntilClosed "un."

Section
  Call AFolderOfItsOwn ; silently, no page has asked
  Call UntilClosed
  RMDir /r "$INSTDIR\_internal" ; what an older version had and this one has not
  !include "${FILES}"
  WriteUninstaller "$INSTDIR\uninstall.exe"
  CreateShortcut "$SMPROGRAMS\${TITLE}.lnk" "$INSTDIR\${WINDOW}"

  WriteRegStr HKCU "${CLASSES}\${ENDING}" "" "${CLASS}"
  WriteRegStr HKCU "${CLASSES}\${ENDING}" "Content Type" "${TYPE}"
  WriteRegStr HKCU "${CLASSES}\${ENDING}\OpenWithProgids" "${CLASS}" ""
  WriteRegStr HKCU "${CLASSES}\${CLASS}" "" "$(CardType)"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\DefaultIcon" "" "$INSTDIR\${WINDOW},0"
  WriteRegStr HKCU "${CLASSES}\${CLASS}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}" "FriendlyAppName" "${TITLE}"
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\SupportedTypes" "${ENDING}" ""
  WriteRegStr HKCU "${CLASSES}\Applications\${WINDOW}\shell\open\command" "" '"$INSTDIR\${WINDOW}" "%1"'
  WriteRegStr HKCU "${APP_PATHS}\${CONSOLE}" "" "$INSTDIR\${CONSOLE}"
  WriteRegStr HKCU "${APP_PATHS}\${WINDOW}" "" "$INSTDIR\${WINDOW}"

  WriteRegStr HKCU "${UNINSTALL}" "DisplayName" "${TITLE}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayVersion" "${VERSION}"
  WriteRegStr HKCU "${UNINSTALL}" "DisplayIcon" "$INSTDIR\${WINDOW}"
  WriteRegStr HKCU "${UNINSTALL}" "Publisher" "${PUBLISHER}"
  WriteRegStr HKCU "${UNINSTALL}" "InstallLocation" "$INSTDIR"
  WriteRegStr HKCU "${UNINSTALL}" "UninstallString" '"$INSTDIR\uninstall.exe"'
  WriteRegStr HKCU "${UNINSTALL}" "QuietUninstallString" '"$INSTDIR\uninstall.exe" /S'
  WriteRegDWORD HKCU "${UNINSTALL}" "EstimatedSize" ${SIZE}
  WriteRegDWORD HKCU "${UNINSTALL}" "NoModify" 1
  WriteRegDWORD HKCU "${UNINSTALL}" "NoRepair" 1
  ${NotifyShell_AssocChanged}
SectionEnd

; Only what the installer brought, by name. Cards, lists and settings are in other places
; (%LOCALAPPDATA%\thankyou, HKCU\Software\thankyou), and are left there.
Section "Uninstall"
  Call un.UntilClosed
  RMDir /r "$INSTDIR\_internal"
  Delete "$INSTDIR\${WINDOW}"
  Delete "$INSTDIR\${CONSOLE}"
  Delete "$INSTDIR\uninstall.exe"
  RMDir "$INSTDIR" ; stays where somebody put a file of theirs into it
  Delete "$SMPROGRAMS\${TITLE}.lnk"
  ReadRegStr $0 HKCU "${CLASSES}\${ENDING}" ""
  ${If} $0 == "${CLASS}"
    DeleteRegKey HKCU "${CLASSES}\${ENDING}"
  ${EndIf}
  DeleteRegKey HKCU "${CLASSES}\${CLASS}"
  DeleteRegKey HKCU "${CLASSES}\Applications\${WINDOW}"
  DeleteRegKey HKCU "${APP_PATHS}\${CONSOLE}"
  DeleteRegKey HKCU "${APP_PATHS}\${WINDOW}"
  DeleteRegKey HKCU "${UNINSTALL}"
  ${NotifyShell_AssocChanged}
SectionEnd
