namespace VillesSolidaires.Labels;

public static class LabelConsts
{
    public const int NiveauMax = 3;

    /// <summary>Note la plus haute d'un critère ; la plus basse est 0.</summary>
    public const int NoteMax = 4;

    /// <summary>Total des points d'un dossier.</summary>
    public const decimal PointsMax = 100m;
    public const int NumeroReferentielMax = 20;
    public const int CodeMax = 40;
    public const int IntituleMax = 120;
    public const int DescripteurMax = 400;
    public const int PresentationMax = 1000;
    public const int CommentaireMax = 4000;
    public const int MotifMax = 2000;
    public const int MessageMax = 4000;
    public const int NomMax = 120;
    public const int FonctionMax = 120;
    public const int CourrielMax = 200;
    public const int LibellePreuveMax = 160;
    public const int LienMax = 500;
    public const int NomFichierMax = 200;

    /// <summary>Octets d'un fichier joint : 20 Mo, tels que les écrans les comptent.</summary>
    public const int TailleFichierMax = 20_000_000;
    public const int PreuvesMax = 100;
    public const int CriteresMax = 80;
    public const int AxesMax = 12;
    public const int QuestionsMax = 100;
    public const int MessagesMax = 40;
    public const int NumeroAttestationMax = 20;
    public const int MembresMax = 30;

    /// <summary>Longueur d'une empreinte SHA-256 en hexadécimal.</summary>
    public const int Sha256 = 64;
}
